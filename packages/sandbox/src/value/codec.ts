import { decode, encode, ExtensionCodec } from '@msgpack/msgpack';
import type { DynamicValue } from '../protocol/messages';
import { UNKNOWN, Unknown, type Value } from './value';

/** An unknown value is extension 0; one of which Terraform knows a little more is extension 12. */
const UNKNOWN_EXTENSION = 0;
const REFINED_UNKNOWN_EXTENSION = 12;

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: UNKNOWN_EXTENSION,
  encode: (value) => (value instanceof Unknown ? Uint8Array.of(0) : null),
  decode: () => UNKNOWN,
});
extensionCodec.register({
  type: REFINED_UNKNOWN_EXTENSION,
  encode: () => null,
  decode: () => UNKNOWN,
});

export function encodeValue(value: Value): DynamicValue {
  return { msgpack: encode(value, { extensionCodec, ignoreUndefined: true }) };
}

export function decodeValue(value: DynamicValue | null | undefined): Value {
  if (value?.msgpack !== undefined && value.msgpack.length > 0) {
    return plainNumbers(decode(value.msgpack, { extensionCodec, useBigInt64: true }));
  }
  if (value?.json !== undefined && value.json.length > 0) return decodeJson(value.json);
  return null;
}

/** A text, which is left alone, or an integer that may be too long for JavaScript. */
const TEXT_OR_LONG_INTEGER = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

export function decodeJson(bytes: Uint8Array): Value {
  const exact = Buffer.from(bytes)
    .toString('utf8')
    .replace(TEXT_OR_LONG_INTEGER, (found) =>
      found.startsWith('"') || Number.isSafeInteger(Number(found)) ? found : `"${found}"`,
    );
  return JSON.parse(exact) as Value;
}

/** An integer too long for JavaScript becomes a text: Terraform reads it from one as well. */
function plainNumbers(value: unknown): Value {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  }
  if (Array.isArray(value)) return value.map(plainNumbers);
  if (typeof value === 'object' && value !== null && !(value instanceof Unknown)) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plainNumbers(v)]));
  }
  return value as Value;
}
