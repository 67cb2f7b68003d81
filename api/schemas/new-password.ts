import { z } from 'zod';

/** A password to be, whoever sets it: long rather than intricate. */
export const newPassword = z.string().min(10).max(1_000);
