import { plusMonths, type Day } from '../calendar/day.ts';
import type { CommandName } from './commands.ts';

/** How far from the day of the act a day of its input may plausibly lie, in months. */
interface Horizon {
  back: number;
  ahead: number;
}

// The plausible distances are proposed by this product; no text sets them. They catch typing errors and keep sums of days within the
// calendar. Rules about which day must come before another are in stages/.

/** A day on which something was signed, held, received or paid. The stages check that it is not in the future. */
const happened: Horizon = { back: 60, ahead: 12 };
const arrived: Horizon = { back: 12, ahead: 12 };
/** A due day, or the day on which work is to be delivered. */
const due: Horizon = { back: 12, ahead: 36 };
const appointed: Horizon = { back: 12, ahead: 24 };

/** The horizon of each day field by its name. A test finds day fields that are missing here. */
export const horizons: Record<string, Horizon> = {
  on: happened,
  heldOn: happened,
  receivedOn: happened,
  paidOn: happened,
  arrivedOn: arrived,
  dueOn: due,
  until: due,
  deliverOn: due,
  wantedOn: due,
  workOn: { back: 24, ahead: 36 },
  submissionOn: { back: 12, ahead: 60 },
  meetingOn: appointed,
  payOn: { back: 12, ahead: 12 },
  // A labour contract without an end may be as old as a career.
  signedOn: { back: 600, ahead: 12 },
};

/** Commands in which `on` is a future day. */
const exceptions: Partial<Record<CommandName, Record<string, Horizon>>> = {
  announceEvent: { on: appointed },
  conveneMeeting: { on: appointed },
};

/** The bound of a day field that is missing above. */
const anyDay: Horizon = { back: 240, ahead: 240 };

/** Whether a field holds a day, by the naming convention. A test checks that the schemas follow it. */
const isDayField = (name: string): boolean => name === 'on' || name === 'until' || name.endsWith('On');

/** The paths of the days in an input that are implausibly far from the day of the act. */
export function daysOutOfRange(command: CommandName, input: unknown, on: Day): PropertyKey[][] {
  return [...walk(command, input, on, [])];
}

function* walk(command: CommandName, value: unknown, on: Day, path: PropertyKey[]): Generator<PropertyKey[]> {
  if (typeof value === 'string') {
    const name = String(path.at(-1));
    if (!isDayField(name)) return;
    const { back, ahead } = (path.length === 1 ? exceptions[command]?.[name] : undefined) ?? horizons[name] ?? anyDay;
    if (value < plusMonths(on, -back) || value > plusMonths(on, ahead)) yield path;
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) yield* walk(command, entry, on, [...path, Array.isArray(value) ? Number(key) : key]);
}
