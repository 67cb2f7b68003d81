interface Window {
  failures: number;
  endsAt: number;
}

const windowMs = 60_000;
/** Somebody who mistypes needs fewer than ten; who guesses needs thousands. */
const perAccount = 10;
/** An office behind one address: several people may mistype in the same minute. */
const perAddress = 60;
/** Forget the oldest beyond this many, so that inventing names does not fill the memory. */
const remembered = 50_000;

/** Counts failed sign-ins by account and by address. Per process: with n processes a guesser has n times as many tries. */
export class FailedAttempts {
  readonly #windows = new Map<string, Window>();

  /** Seconds to wait before another attempt is heard; null when it is. */
  waitFor(address: string, username: string, now: number): number | null {
    const blocked = [
      this.#open(`account ${address} ${username}`, now, perAccount),
      this.#open(`address ${address}`, now, perAddress),
    ].filter((w) => w !== null);
    return blocked.length === 0 ? null : Math.ceil((Math.max(...blocked.map((w) => w.endsAt)) - now) / 1000);
  }

  /** Notes a failure. */
  count(address: string, username: string, now: number): void {
    for (const key of [`account ${address} ${username}`, `address ${address}`]) {
      const current = this.#windows.get(key);
      if (current && current.endsAt > now) current.failures += 1;
      else this.#windows.set(key, { failures: 1, endsAt: now + windowMs });
    }
    for (const key of this.#windows.keys()) {
      if (this.#windows.size <= remembered) break;
      this.#windows.delete(key);
    }
  }

  #open(key: string, now: number, most: number): Window | null {
    const current = this.#windows.get(key);
    return current && current.endsAt > now && current.failures >= most ? current : null;
  }
}
