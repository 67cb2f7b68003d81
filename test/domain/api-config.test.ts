import { configFrom } from '../../api/config.ts';

const env = { DATABASE_URL: 'postgresql://x@127.0.0.1/x', PROVINCE: 'demo' };
const trusted = (value?: string) => configFrom({ ...env, ...(value === undefined ? {} : { TRUST_PROXY: value }) }).trustProxy;

test('no proxy is believed unless it is said how many there are, or where', () => {
  expect([trusted(), trusted(''), trusted('false'), trusted('0')]).toEqual([false, false, false, false]);
  expect(trusted('1')).toBe(1);
  expect(trusted('10.0.0.0/8, 192.168.1.7,loopback')).toEqual(['10.0.0.0/8', '192.168.1.7', 'loopback']);
  expect(trusted('fd00::/8')).toEqual(['fd00::/8']);
});

test.each(['true', 'TRUE', 'yes', '*', 'all', '-1', '1.5', '99', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example', '10.0.0.1;10.0.0.2'])(
  'TRUST_PROXY=%s is refused at start, with what to write instead',
  (value) => expect(() => trusted(value)).toThrow(/number of proxies/),
);

test('a session is idle for as long as the installation says, thirty minutes when it says nothing', () => {
  const idle = (value?: string) =>
    configFrom({ ...env, ...(value === undefined ? {} : { SESSION_IDLE_MINUTES: value }) }).sessionIdleMinutes;
  expect([idle(), idle('5')]).toEqual([30, 5]);
  for (const wrong of ['0', '721', '', 'half', '1.5']) expect(() => idle(wrong)).toThrow(/SESSION_IDLE_MINUTES/);
});

test('a link to a password is good for as long as the installation says, a day when it says nothing', () => {
  const hours = (value?: string) => configFrom({ ...env, ...(value === undefined ? {} : { RESET_LINK_HOURS: value }) }).resetHours;
  expect([hours(), hours('2')]).toEqual([24, 2]);
  for (const wrong of ['0', '169', '', 'day', '1.5']) expect(() => hours(wrong)).toThrow(/RESET_LINK_HOURS/);
});
