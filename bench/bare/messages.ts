import { defineUpdate } from '@temporalio/workflow';

/** Puts a note on record; returns its number. */
export const commit = defineUpdate<number, [string]>('commit');

export const bareTaskQueue = 'bare';
