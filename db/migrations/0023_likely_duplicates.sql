-- The commissions about proposals of one host, for the warning of a likely duplicate.
create index commissions_of_host on commissions (host_id) where host_id is not null;
