-- Keys of those in whose name a paper was entered and who have not looked at it yet, `body/<id>` or `person/<id>` (domain/case/paper-entries.ts).
-- The inbox shows them as notices. Nobody owes them, so they are no duties.
alter table cases add column unseen_by text[] not null default '{}';
create index cases_unseen_by on cases using gin (unseen_by) where state = 'open' and unseen_by <> '{}';
