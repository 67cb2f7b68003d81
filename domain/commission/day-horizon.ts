import { plusMonths, type Day } from '../calendar/day.ts';
import type { CommandName } from './commands.ts';

/** How far from the day of the act a day of its input may plausibly lie, in months. */
interface Horizon {
  back: number;
  ahead: number;
}

// A plausible distance is proposed by this product; no text sets one. It catches a slip of the keyboard and keeps every sum of days
// within the calendar. What a day must lie before or after by the rules is said in stages/.

/** Signed, held, received or paid: the stages say that it is not in the future. */
const happened: Horizon = { back: 60, ahead: 12 };
const arrived: Horizon = { back: 12, ahead: 12 };
/** A due day, or the day on which work is to be there. */
const due: Horizon = { back: 12, ahead: 36 };
const appointed: Horizon = { back: 12, ahead: 24 };

/** By the name of the field; a test finds the day fields that have no line here. */
const horizons: Record<string, Horizon> = {
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
};

/** Where `on` is a day that is still to come. */
const exceptions: Partial<Record<CommandName, Record<string, Horizon>>> = {
  announceEvent: { on: appointed },
  conveneMeeting: { on: appointed },
};

/** A field that nobody has thought about is bounded all the same. */
const anyDay: Horizon = { back: 240, ahead: 240 };

/** A field that holds a day, by the convention of names that a test holds the shapes to. */
const isDayField = (name: string): boolean => name === 'on' || name === 'until' || name.endsWith('On');

/** Whether this field has a distance of its own. */
export const hasHorizon = (name: string): boolean => Object.hasOwn(horizons, name);

/** The days of an input that lie too far from the day of the act to be meant, by where they stand. */
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
