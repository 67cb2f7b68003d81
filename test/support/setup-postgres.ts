export { openPostgres as default } from './global-setup.ts';
