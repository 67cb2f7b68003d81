-- The place of a budget line in the state budget's index, chương-loại-khoản-mục: shown in words, where its code means nothing to a reader.

alter table budget_lines
  add column classification text check (classification ~ '^\d{3}-\d{3}-\d{3}-\d{4}$');
