-- An obstacle's own columns, besides those of its case: what its list and figures show, and what decides who may know of it. The projection
-- writes them from `listed` (domain/obstacle/read-model.ts).
create table obstacles (
  case_id uuid primary key references cases (id) on delete cascade,
  category text not null,
  -- The case that it is about, and its number there. All null for an obstacle in general.
  about_procedure text,
  about_case uuid,
  about_number integer,
  -- The person who raised it, and their body. An expert raises it without a body.
  raised_by uuid not null,
  raiser_id uuid,
  home_affairs_id uuid not null,
  deciding_authority_id uuid not null,
  union_id uuid not null,
  round integer not null check (round >= 1),
  -- How the current round was answered ('guided', 'directed'), and when. Null while it waits.
  answer text,
  answered_at timestamptz,
  check (num_nonnulls(about_procedure, about_case, about_number) in (0, 3)),
  check (num_nonnulls(answer, answered_at) in (0, 2))
);
create index obstacles_about on obstacles (about_case) where about_case is not null;
