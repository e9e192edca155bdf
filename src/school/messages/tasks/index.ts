import { z } from 'zod';
import { deliver } from '../deliver.ts';
import type { Sending } from '../sending.ts';
import { planDigests } from './plan-digests.ts';
import { sendAnswer } from './send-answer.ts';
import { sendDigest } from './send-digest.ts';

const delivery = z.object({ schoolId: z.uuid(), deliveryId: z.uuid() });

/** The worker's tasks about messages, by the name they are queued under. */
export function messageTasks(sending: Sending): Record<string, (payload: unknown) => Promise<void>> {
  return {
    'plan-digests': (payload) => planDigests(sending, payload),
    'send-digest': (payload) => sendDigest(sending, payload),
    'send-answer': (payload) => sendAnswer(sending, payload),
    deliver: async (payload) => void (await deliver(sending, delivery.parse(payload))),
  };
}
