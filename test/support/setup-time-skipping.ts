export { findTimeSkippingServer as default } from './global-setup.ts';
