-- Run once by the postgres image, when its volume is empty. Two roles: the owner migrates; API and worker use a role that cannot
-- switch off what guards the journal (the job `migrate` grants it what it needs, db/grant-app-role.ts).
\getenv owner_password PHANBIEN_OWNER_PASSWORD
\getenv app_password PHANBIEN_APP_PASSWORD
create role phanbien_owner login password :'owner_password';
create role phanbien_app login password :'app_password';
create database phanbien owner phanbien_owner;
revoke all on database phanbien from public;
grant connect on database phanbien to phanbien_app;
