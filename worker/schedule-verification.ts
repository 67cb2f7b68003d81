import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import { headScheduleId, type VerificationOrder, verificationScheduleId } from '../domain/verification.ts';

export interface Night {
  province: string;
  taskQueue: string;
  at: TimeOfDay;
}

/** In Viet Nam. */
export interface TimeOfDay {
  hour: number;
  minute: number;
}

/** Reads `HH:MM`. */
export function timeOfDay(text: string): TimeOfDay {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) throw new Error(`VERIFY_AT is ${text}: write it as 02:00`);
  return { hour: Number(hour), minute: Number(minute) };
}

/**
 * Sees to it that a province has its nightly verification, once, at this time, and its head published each hour: the id is derived from the province, so that a second
 * worker, or the next release, finds the same schedule and brings it up to date. Whether somebody paused it stays as it is.
 *
 * The worker does this, and not the API: it is what carries the night out, and it cannot start without Temporal anyway, whereas the
 * API must start, and read, while Temporal is away.
 */
export async function scheduleVerification(client: Client, night: Night): Promise<void> {
  await keepSchedule(client, scheduleOf(night));
  await keepSchedule(client, hourlyScheduleOf(night));
}

async function keepSchedule(client: Client, { scheduleId, ...wanted }: ScheduleOptions): Promise<void> {
  try {
    await client.schedule.create({ scheduleId, ...wanted });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...wanted, state }));
  }
}

function scheduleOf({ province, taskQueue, at }: Night) {
  const order: VerificationOrder = { province };
  return {
    scheduleId: verificationScheduleId(province),
    spec: { calendars: [at], timezone: 'Asia/Ho_Chi_Minh' },
    action: {
      type: 'startWorkflow',
      workflowType: 'nightlyVerification',
      workflowId: verificationScheduleId(province),
      taskQueue,
      args: [order],
      // A night that hangs (a release that cannot replay it) must not have the nights after it skipped.
      workflowExecutionTimeout: '22 hours',
    },
    // A night missed because the machine was off is made up when it is on again, one at the most.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '20 hours' },
  } satisfies ScheduleOptions;
}

/** Between the full hours, at one of which the night begins. */
const headMinute = 40;

function hourlyScheduleOf({ province, taskQueue }: Night) {
  const order: VerificationOrder = { province };
  return {
    scheduleId: headScheduleId(province),
    spec: { calendars: [{ hour: '*', minute: headMinute }], timezone: 'Asia/Ho_Chi_Minh' },
    action: {
      type: 'startWorkflow',
      workflowType: 'hourlyHead',
      workflowId: headScheduleId(province),
      taskQueue,
      args: [order],
      workflowExecutionTimeout: '55 minutes',
    },
    // One head covers what several missed ones would have.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '50 minutes' },
  } satisfies ScheduleOptions;
}
