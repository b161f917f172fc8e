import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { canonical, textOf, type ObjectValue, type Value } from '../value/value';

/** What is kept apart in a ciphertext: the key's id, the nonce, the tag, the encrypted text. */
const SEPARATOR = '.';
const CIPHER = 'aes-256-gcm';

/**
 * Encrypts as KMS would, so that the same account decrypts it with the same context. It protects
 * nothing: the key hangs on the account's and the key's id. The same text gives the same
 * ciphertext, so that a second plan has nothing to change.
 */
export function encrypted(asked: ObjectValue, account: string): string {
  const [keyId, plaintext] = [asked['key_id'], asked['plaintext']].map((v) => textOf(v ?? ''));
  const [key, context] = [keyOf(account, keyId ?? ''), contextOf(asked)];
  const nonce = createHash('sha256')
    .update(`${plaintext ?? ''}/${context}`)
    .digest()
    .subarray(0, 12);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plaintext ?? '', 'utf8'), cipher.final()]);
  const parts = [Buffer.from(keyId ?? ''), nonce, cipher.getAuthTag(), text];
  return parts.map((part) => part.toString('base64')).join(SEPARATOR);
}

/** The text and its key, or nothing where the ciphertext is not of this account and context. */
export function decrypted(
  asked: ObjectValue,
  account: string,
): { readonly keyId: string; readonly plaintext: string } | undefined {
  const parts = textOf(asked['ciphertext_blob'] ?? '').split(SEPARATOR);
  const [id, nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64'));
  if (id === undefined || nonce?.length !== 12 || tag?.length !== 16 || text === undefined)
    return undefined;
  const keyId = id.toString('utf8');
  const decipher = createDecipheriv(CIPHER, keyOf(account, keyId), nonce)
    .setAAD(Buffer.from(contextOf(asked)))
    .setAuthTag(tag);
  try {
    return { keyId, plaintext: decipher.update(text, undefined, 'utf8') + decipher.final('utf8') };
  } catch {
    return undefined;
  }
}

function keyOf(account: string, keyId: string): Buffer {
  return createHash('sha256').update(`${account}/${keyId}`).digest();
}

function contextOf({ encryption_context: context }: ObjectValue): string {
  const empty: Value = {};
  return canonical(context ?? empty);
}
