import { expect, test } from 'vitest';
import { makeSealKeys, openPassword, sealPassword } from './seal-password.ts';

test('only the key of the sheet opens what was sealed, and nothing of it shows', () => {
  const keys = makeSealKeys();
  const sealed = sealPassword('river-boat-lamp', keys.publicKey);
  expect(openPassword(sealed, keys.privateKey)).toBe('river-boat-lamp');
  expect(sealed.toString('latin1')).not.toContain('river');
  expect(sealPassword('river-boat-lamp', keys.publicKey).equals(sealed)).toBe(false);
  expect(openPassword(sealed, makeSealKeys().privateKey)).toBeUndefined();
  expect(openPassword(sealed, 'no key')).toBeUndefined();
});

test('what was tampered with does not open', () => {
  const keys = makeSealKeys();
  const sealed = sealPassword('river-boat-lamp', keys.publicKey);
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(openPassword(sealed, keys.privateKey)).toBeUndefined();
  expect(openPassword(Buffer.from('short'), keys.privateKey)).toBeUndefined();
});
