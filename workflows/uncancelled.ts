import { CancellationScope } from '@temporalio/workflow';

/** A case file cannot be cancelled from outside. Withdrawal is a fact that a person's command leaves. */
export const uncancelled = <T>(work: () => Promise<T>): Promise<T> => CancellationScope.nonCancellable(work);
