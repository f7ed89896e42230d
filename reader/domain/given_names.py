"""Words about names: those that pseudonyms are chosen from, those that are ordinary words as well, those of nobody."""

from __future__ import annotations

_INVENTED = """
Adel Ady Aiko Ailo Aino Akira Alba Aldo Aleko Alix Alma Alva Amaia Amani Amara Amelo Amina Amiro Anaro Andela Anik
Anouk Anselm Anwar Arda Ardin Arelo Arja Arlo Armel Arne Arno Arvid Asli Asta Astor Aude Aurel Ayla Ayo Azra Balin
Bano Baran Basma Bele Belen Benta Beril Berit Bero Bettan Biba Bilal Birk Bjarne Blanka Bodil Bogdan Boris Branka
Brede Briska Brita Bruna Calla Camilo Carin Carlo Catarin Celia Cem Cemil Chidi Chinwe Chiara Cigdem Cirila Clio Corin
Cosimo Csilla Dafne Dagny Dalia Damir Danae Danko Darya Davin Deniz Derya Desta Dilan Dimo Dina Dirk Djamil Dobra
Donka Dorin Doru Dragan Dunja Ebba Eddo Edda Efrem Egil Eila Eino Ekrem Elara Eldar Elena Elif Elio Elke Elna Elodie
Elsa Emeka Emine Emre Enno Enrica Enzo Erla Ersin Esma Estela Etta Eudo Evran Ezio Fadi Farah Fatih Fedor Felka Fenna
Ferid Fikret Filippa Finn Fiora Flavio Florin Fosca Franka Freja Frida Fumi Gaia Galina Garo Gavril Gelsa Gerda Gianna
Gilda Gisli Goran Greta Gudrun Guido Gul Gunnar Hadi Haki Hakan Halim Halla Hamid Hana Hanno Haruki Hedda Heino Helmi
Hendrik Henna Hilde Hiroko Hugo Ibo Idris Idun Ilja Ilka Ilse Imani Imke Ines Inga Ingo Ioana Irena Irja Isko Ismet
Isolde Ivana Ivo Jadwig Jaime Jana Janko Jannik Jarek Jari Jarmila Jasna Jelka Jens Jorid Jorun Josip Jovan Juna Juri
Jutta Kaan Kaisa Kalle Kamil Karim Karin Karsten Kasia Katja Kaya Kazuo Keiko Kemal Kenji Kerim Kiran Kirsi Kjell
Klara Knud Kofi Kosta Kristo Kwame Laila Lale Lamin Lana Lars Lasse Latif Leif Leila Lelia Lena Leonor Levent Liam
Lida Liisa Linnea Linus Liv Livia Ljuba Loic Lorena Lotte Luana Lubos Luca Ludo Luiza Lukas Lumi Lutz Lyra Madina
Magnus Mahir Maja Malia Malik Malte Manja Manu Marek Mariko Marit Marlo Marta Masha Mateo Matti Maura Mehmet Meike
Melek Merike Merlo Meta Mika Milan Milena Milos Minna Mira Mirko Miro Mirza Momo Mona Moritz Murat Nadia Naima Nanna
Naoko Narin Nasim Natko Nazim Neela Nela Nermin Nesrin Nevin Nicola Niels Nika Nikos Nilo Nina Nino Noor Nora Noud
Nuno Nuria Nuri Oda Odile Oksana Olaf Oleg Olena Olin Omeria Ondrej Onno Oriol Orla Orsola Oskar Otis Otso Otto Ovid
Paavo Pablo Palo Paola Pavel Pavo Pelle Penka Per Petko Petra Pia Piet Pietro Pilar Pina Piotr Pita Pola Pramod Priska
Quirin Rabia Rada Radek Rafael Ragna Raisa Rajko Ralf Ramin Rana Rasmus Rauha Rayan Reinar Remi Renzo Resul Rhea Rika
Rina Rita Roald Roksana Romy Ronja Rosko Rui Runa Rune Ruslan Ryo Saana Sabri Sachiko Sade Safia Sakari Salim Salka
Samira Sandor Sanna Santo Saskia Savo Seiji Selim Selma Sena Senna Serge Sevda Shiro Sibel Signe Silvan Simo Sina Sini
Sirje Siri Sissel Slava Sofus Solveig Sonja Soren Stana Stefko Stig Sunniva Sven Svea Taavi Tadeo Taina Takeo Talia
Tamara Tamas Tanel Tanja Tariq Tarja Tarmo Tekla Teo Thora Tibor Tiina Tilda Timo Timur Tina Tiro Toivo Tomas Tone
Tore Torsten Tova Trine Tuomas Tuva Uccio Udo Uffe Ugo Ulla Ulrik Umay Unn Urban Ursin Urska Usha Uta Uwe Valter Vanja
Vasil Vedran Veera Velma Vera Veit Vesna Vibeke Vidar Viggo Vilho Vilma Viola Vito Vlada Volkan Wanda Wassim Wenke
Wiebke Wido Wilma Wiktor Xaver Xenia Yana Yannis Yara Yasin Yelda Yoko Yorick Yuna Yuri Yusuf Zaida Zarko Zbigna
Zdenka Zeki Zelda Zeno Zita Zlata Zoran Zora Zsofi Zuhal
"""
INVENTED = tuple(dict.fromkeys(_INVENTED.split()))
"""Common and invented given names of several languages, none of anybody in particular."""

_ORDINARY = """
angel april art august autumn basil bay bell bill bird blue bob brook buck bush candy carol chance chase chip
christian clay cliff coral crystal daisy dale dawn dean diamond drew duke earl ernest faith fan fern flora forest fox
frank gene ginger glen grace grant guy harmony hazel heath heather holly hope hunter iris ivy jack jasmine jay jean
jewel joy june king lake lane lily mark martin mason max may melody mercy mike miles nick norm olive pat patience
pearl penny peter pierce poppy prince queen ray red reed rich river rob rocky rose ruby rusty sage sandy sky sol star
stone storm sue summer sunny temple terry theo tony trinity victor violet wade ward west will willow winter wolf wood
the and but not you they this that what why who how yes truth voice citizen voter mother father dad mum mom
"""
ORDINARY = frozenset(_ORDINARY.split())
"""Names that are English words as well; the project's texts tell the others (`domain.mentions.ordinary_words`)."""

_NOBODY = """
admin administrator anon anonym anonyme anonymous anonymus anonimo author autor deleted editor gast guest invitado
invite leser moderator nobody none null redaktion reader removed somebody test unknown unbekannt user visitor
webmaster
"""
NOBODY = frozenset(_NOBODY.split())
"""Names that stand with comments of many, and are nobody's."""
