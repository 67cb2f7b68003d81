-- The postgres image runs this once, when its volume is empty. It makes three roles. The owner migrates. API and worker have a role
-- each, which cannot switch off what guards the record; the job `migrate` grants them their rights (db/grants.ts).
\getenv owner_password PHANBIEN_OWNER_PASSWORD
\getenv api_password PHANBIEN_API_PASSWORD
\getenv worker_password PHANBIEN_WORKER_PASSWORD
create role phanbien_owner login password :'owner_password';
create role phanbien_api login password :'api_password';
create role phanbien_worker login password :'worker_password';
create database phanbien owner phanbien_owner;
revoke all on database phanbien from public;
grant connect on database phanbien to phanbien_api, phanbien_worker;
