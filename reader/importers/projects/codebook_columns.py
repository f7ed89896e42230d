"""What the columns of a table of codes mean, by their names in the languages that people code in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.domain.folding import folded

OURS = ("path", "name", "parent", "depth", "kind", "lowest", "highest", "answers", "colour", "hidden")
"""How the header begins that `exporters.codebook_csv` writes."""

_NAMES = {
    "code": (
        "code,codes,code name,codename,tag,node,code label,kode,kodename,codierung,code bezeichnung,nom du code,codigo,"
        "nombre del codigo,nome do codigo,codice,nome del codice,codenaam,kod,nazwa kodu,код,название кода,代码,编码,"
        "コード,코드,الرمز,kodnamn,koodi"
    ),
    "name": (
        "name,label,title,theme,bezeichnung,titel,thema,nom,etiquette,libelle,nombre,etiqueta,nome,etichetta,naam,nazwa,"
        "имя,название,名称,名前,이름,الاسم,namn,navn,nimi"
    ),
    "path": "path,code path,full path,full name,hierarchical name,hierarchy,pfad,chemin,ruta,caminho,percorso,pad,"
    "путь,路径",
    "parent": (
        "parent,parent code,parent name,parent path,parent node,subcode of,child of,obercode,oberkode,uebergeordnet,"
        "ubergeordnet,ubergeordneter code,uebergeordneter code,eltern,elterncode,code parent,parent du code,"
        "codigo padre,padre,codigo pai,pai,codice padre,"
        "bovenliggende code,родитель,родительский код,父代码,上级代码,親コード,상위 코드"
    ),
    "category": (
        "category,categories,group,code group,code groups,code category,theme group,kategorie,gruppe,codegruppe,"
        "categorie,groupe,groupe de codes,categoria,grupo,gruppo,groep,kategoria,категория,группа,类别,分类,カテゴリ,"
        "범주,الفئة"
    ),
    "definition": (
        "definition,description,memo,memos,comment,comments,note,notes,code memo,code definition,code description,"
        "brief definition,short definition,full definition,meaning,explanation,beschreibung,kommentar,notiz,erklarung,"
        "erlauterung,commentaire,descripcion,definicion,comentario,nota,descricao,definicao,definizione,descrizione,"
        "commento,beschrijving,definitie,opis,definicja,определение,описание,комментарий,定义,描述,说明,定義,説明,설명,"
        "정의,الوصف,التعريف"
    ),
    "include": (
        "include,inclusion,includes,inclusion criteria,include when,include if,use for,use when,when to use,"
        "coding rule,rule,einschluss,einschlusskriterien,kodierregel,codierregel,regel,inclure,criteres d inclusion,"
        "incluir,criterios de inclusion,criterios de inclusao,includere,criteri di inclusione,inclusie,включать,"
        "критерии включения,纳入标准"
    ),
    "exclude": (
        "exclude,exclusion,excludes,exclusion criteria,exclude when,exclude if,not for,do not use,when not to use,"
        "ausschluss,ausschlusskriterien,abgrenzung,exclure,criteres d exclusion,excluir,criterios de exclusion,"
        "criterios de exclusao,escludere,criteri di esclusione,exclusie,исключать,критерии исключения,排除标准"
    ),
    "example": (
        "example,examples,anchor example,typical example,typical exemplar,exemplar,sample quote,beispiel,beispiele,"
        "ankerbeispiel,ankerbeispiele,exemple,exemples,ejemplo,ejemplos,exemplo,exemplos,esempio,esempi,voorbeeld,"
        "przyklad,пример,примеры,例子,示例,例,예"
    ),
    "colour": "colour,color,code colour,code color,farbe,couleur,colore,kleur,cor,kolor,цвет,颜色,色,색",
    "depth": "depth,level,ebene,tiefe,niveau,nivel,livello,уровень,层级,階層",
    "id": "id,guid,uuid,code id,nr,no,number,nummer",
    "parent id": "parent id,parentid,parent guid,parent uuid",
    "count": (
        "count,counts,frequency,references,cod seg,% cod seg,cod seg all documents,% cod seg all documents,"
        "codierte segmente,% codierte segmente,codierte segmente alle dokumente,number of coding references,"
        "files,sources,codings,codings count,coded segments,segments,documents,"
        "quotes,quotations,number of highlights,number of documents,number of codings,grounded,density,anzahl,"
        "haufigkeit,codierungen,dokumente,nombre de references,frecuencia,frequencia,frequenza,aantal,"
        "число,количество,数量,频次"
    ),
}
_ROLES = {folded(name): role for role, names in _NAMES.items() for name in names.split(",")}
_OTHER = re.compile(r"[\s_.:/()'’-]+")
_OF_CODES = re.compile("defin|descri|beschreib|memo|опред|опис|定义|定義|描述|説明|설명")
"""What says more of a code, and not of what people said: a table of comments has a column "code" as well."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things are in a row; several columns may define a code. `unknown` are the names that mean nothing here."""

    at: dict[str, int] = field(default_factory=dict)
    definitions: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()
    ours: bool = False
    described: bool = False
    """Whether a column is named as the description of a code."""

    def cell(self, row: Sequence[str], role: str) -> str:
        place = self.at.get(role)
        return row[place].strip() if place is not None and place < len(row) else ""

    @property
    def certain(self) -> bool:
        """Whether it can be nothing but a table of codes."""
        told = self.described or not {"include", "exclude", "parent"}.isdisjoint(self.at)
        return self.ours or ("code" in self.at and told and not self.unknown and "id" not in self.at)


def columns_of(header: Sequence[str]) -> Columns | None:
    """The meaning of a header; None where it names no code."""
    if tuple(cell.strip() for cell in header[: len(OURS)]) == OURS:
        at: dict[str, int] = {}
        for place, name in enumerate(header):
            at.setdefault({"id": "id", "parent_id": "parent id"}.get(name, name), place)
        return Columns(at, (at["definition"],) if "definition" in at else (), ours=True)
    at = {}
    definitions: list[int] = []
    unknown: list[str] = []
    for place, name in enumerate(header):
        role = _ROLES.get(_OTHER.sub(" ", folded(name)).strip())
        if role == "definition":
            definitions.append(place)
        elif role is None:
            if name.strip():
                unknown.append(" ".join(name.split()))
        elif role not in at:
            at[role] = place
    if "code" not in at and "path" not in at and "name" not in at:
        return None
    described = any(_OF_CODES.search(folded(header[place])) for place in definitions)
    return Columns(at, tuple(definitions), tuple(unknown), described=described)
