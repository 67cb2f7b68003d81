-- The contents that many states share: the rule set and the calendar that a case was given. Each is stored once, as its canonical JSON.
-- A state names it by digest (domain/case/pinned.ts). The check ties the two together, so an update can only restore the right content.
create table pinned_contents (
  digest text primary key,
  content text not null,
  constraint pinned_contents_digest check (digest = 'sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create trigger pinned_contents_stay before delete or truncate on pinned_contents
  for each statement execute function refuse_change();

-- A state cannot name a content that is not stored. Both are null for imported history.
alter table cases
  add column rule_set_digest text generated always as (snapshot -> 'ruleSet' ->> 'pinned') stored
    constraint cases_rule_set_is_stored references pinned_contents (digest),
  add column calendar_digest text generated always as (snapshot -> 'calendar' ->> 'pinned') stored
    constraint cases_calendar_is_stored references pinned_contents (digest);
