import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import { headScheduleId, type VerificationOrder, verificationScheduleId } from '../domain/verification.ts';

export interface Night {
  province: string;
  taskQueue: string;
  at: TimeOfDay;
}

/** A time of day in Viet Nam. */
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
 * Creates or updates the schedules of a province: its verification each night at this time, and its head each hour. Their ids are
 * derived from the province, so a second worker or the next release finds the same ones. A paused schedule stays paused.
 *
 * The worker does this and not the API. The worker cannot start without Temporal anyway; the API must start while Temporal is away.
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
      // A verification that hangs, for example because a release cannot replay it, must not skip the next nights.
      workflowExecutionTimeout: '22 hours',
    },
    // After the machine was off, at most one missed verification is run.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '20 hours' },
  } satisfies ScheduleOptions;
}

/** The verification begins at a full hour; the heads keep away from it. */
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
    // One head covers the time of all missed ones.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '50 minutes' },
  } satisfies ScheduleOptions;
}
