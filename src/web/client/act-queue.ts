import { type Answer, fetchUntilAnswered } from './fetch-until-answered.ts';

/** Something to send: with an id of its own among the fields, so that it is applied once however often it is sent. */
export interface Act {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
}

let unsent = 0;
let last: Promise<unknown> = Promise.resolve();

window.addEventListener('beforeunload', (event) => {
  if (unsent > 0) event.preventDefault();
});

/** Sends acts one after the other, in the order they were made; `makeAct` is asked when its turn has come. */
export function sendInTurn(makeAct: () => Act | undefined, onWait: () => void): Promise<Answer | undefined> {
  unsent++;
  const answer = last.then(async () => {
    const act = makeAct();
    if (!act) return undefined;
    const body = new URLSearchParams(act.fields);
    return fetchUntilAnswered(act.address, { body, headers: { accept: 'application/json' }, onWait });
  });
  last = answer.finally(() => {
    unsent--;
  });
  return answer;
}

/** A UUID, also where the page came without encryption and `randomUUID` is not there. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
