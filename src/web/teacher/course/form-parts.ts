import { z } from 'zod';

/** A field of words; one that was not sent is empty, so that the verb can say what is missing. */
export const words = z.string().default('');

/** Fields of one name: checkboxes, or hidden fields that repeat. */
export const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** What every form carries: the id by which it is applied once. */
export const writeId = z.string();
