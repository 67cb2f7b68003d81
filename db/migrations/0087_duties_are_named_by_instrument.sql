-- The instrument of a commission, from its state: a duty in a list is named by it ("sign the contract", "issue the decision").

alter table commissions
  add column instrument text generated always as (snapshot ->> 'instrument') stored;
