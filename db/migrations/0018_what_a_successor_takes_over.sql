-- A province numbers its commissions in one book a year. Two Unions that merge would otherwise both have a commission 01/2026.
create unique index register_books_one_for_commissions on register_books (year) where book = 'commission';

-- The bodies that stood in place of a closed body, with the first day of each. 20: longer than any chain of mergers, and an end to a circle.
create view successions as
with recursive line(origin_id, organisation_id, since, step) as (
  select id, successor_id, valid_to + 1, 1 from organisations where successor_id is not null and valid_to is not null
  union all
  select line.origin_id, o.successor_id, o.valid_to + 1, line.step + 1
    from line join organisations o on o.id = line.organisation_id
   where o.successor_id is not null and o.valid_to is not null and line.step < 20)
select origin_id, organisation_id, since from line;

-- Roles that are not about the body itself go on at its successor: an expert is listed there, and the installation is administered and audited
-- on. Otherwise nobody could give the successor's people their roles. Every other role ends with the body and is given anew.
create or replace view held_roles as
select c.id, c.person_id, c.organisation_id, c.capability,
       greatest(c.valid_from, p.valid_from, o.valid_from) as valid_from,
       least(c.valid_to, p.valid_to, o.valid_to,
             case when c.capability = 'expert' and e.consent_withdrawn_at >= coalesce(e.consent_at, '-infinity')
                  then (e.consent_withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 end) as valid_to,
       c.row_version
  from capabilities c
  join people p on p.id = c.person_id
  join organisations o on o.id = c.organisation_id
  left join experts e on e.person_id = c.person_id
union all
select c.id, c.person_id, s.organisation_id, c.capability,
       greatest(c.valid_from, p.valid_from, o.valid_from, s.since) as valid_from,
       least(c.valid_to, p.valid_to, o.valid_to,
             case when c.capability = 'expert' and e.consent_withdrawn_at >= coalesce(e.consent_at, '-infinity')
                  then (e.consent_withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 end) as valid_to,
       c.row_version
  from successions s
  join capabilities c on c.organisation_id = s.origin_id and c.capability in ('expert', 'administrator', 'auditor')
                     and (c.valid_to is null or c.valid_to >= s.since)
  join people p on p.id = c.person_id
  join organisations o on o.id = s.organisation_id
  left join experts e on e.person_id = c.person_id;

-- The body that stands in place of another on a day: the body itself, or the successor of that day. Null when there is none.
create function body_on(of uuid, day date) returns uuid
language sql stable as $$
  select id from (
    select id, 0 as later, valid_from as since from organisations
     where id = of and valid_from <= day and (valid_to is null or valid_to >= day)
    union all
    select o.id, 1, s.since from successions s join organisations o on o.id = s.organisation_id
     where s.origin_id = of and s.since <= day and o.valid_from <= day and (o.valid_to is null or o.valid_to >= day)) as standing
   order by later, since limit 1
$$;
