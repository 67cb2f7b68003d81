import { z } from 'zod';

/** A new password, whoever sets it. Length matters more than a mixture of characters. */
export const newPassword = z.string().min(10).max(1_000);
