export { commission } from './commission.ts';
export { hourlyHead } from './hourly-head.ts';
export { nightlyVerification } from './nightly-verification.ts';
export { obstacle } from './obstacle.ts';
