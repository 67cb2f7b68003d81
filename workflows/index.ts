export { commission } from './commission.ts';
export { nightlyVerification } from './nightly-verification.ts';
