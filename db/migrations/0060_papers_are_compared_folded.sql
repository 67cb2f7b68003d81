-- Numbers of other offices are compared in one folded form, which domain/text/fold-number.ts makes: case, dashes, D with a stroke,
-- zeros before a number and unseen characters make no other paper. One office gives one number once a year, whatever its notation.
alter table register_foreign_numbers alter column notation_fold drop expression;
alter table register_foreign_numbers drop constraint register_foreign_numbers_organisation_id_book_year_notation_key;
alter table register_foreign_numbers
  add column paper text not null default 'order' check (paper in ('order', 'letter')),
  -- One letter may ask for several things: then each of them says why.
  add column is_shared boolean not null default false;
alter table register_foreign_numbers alter column paper drop default;

-- What was recorded before, in the same form as far as SQL can say it; a paper that turns out to be there twice stays with both.
update register_foreign_numbers
   set notation_fold = regexp_replace(regexp_replace(translate(vn_fold(normalize(notation, NFKC)), 'ð‐‑‒–—―−', 'd-------'), '\s', '', 'g'),
                                      '(^|[^0-9])0+(?=[0-9])', '\1', 'g');
update register_foreign_numbers f set is_shared = true
 where exists (select from register_foreign_numbers o
                where (o.organisation_id, o.year, o.notation_fold) = (f.organisation_id, f.year, f.notation_fold) and o.key < f.key);

create unique index register_foreign_numbers_once on register_foreign_numbers (organisation_id, paper, year, notation_fold)
  where not is_shared;
create index register_foreign_numbers_of_case on register_foreign_numbers (case_id);
