"""Finding comments on pages of systems that nobody knows: record mining over the page's tree.

`outline` numbers the page's elements once, so that every question about branches is a subtraction. `anchors` finds
what each comment has one of (a time, a numbered id, a class that says comment). `mining` finds for a group of anchors
the elements that each hold one, and `judging` whether these are a discussion. `heads`, `texts` and `parents` then read
all records of the discussion together: what is in the same place in each of them has the same meaning in each.

The idea of mining data records from repeated structure is that of Liu, Grossman and Zhai, "Mining Data Records in Web
Pages" (KDD 2003); of anchoring them at dates, that of the work on user-generated content by Bing, Lam and Gu (2011).
"""
