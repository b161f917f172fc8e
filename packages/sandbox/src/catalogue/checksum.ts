import { readFileSync } from 'node:fs';
import { ApiError } from '../account/errors';
import type { ObjectValue } from '../value/value';

/** The polynomial of ECMA-182, its bits in falling order. */
const POLYNOMIAL = 0xc96c5795d7870f42n;
const ALL = 0xffffffffffffffffn;

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = BigInt(byte);
  for (let bit = 0; bit < 8; bit += 1)
    crc = (crc & 1n) === 1n ? (crc >> 1n) ^ POLYNOMIAL : crc >> 1n;
  return crc;
});

/** The CRC-64 of a text's bytes, as OSS computes it for its objects. */
function crc64(bytes: Uint8Array): bigint {
  let crc = ALL;
  for (const byte of bytes) crc = (TABLE[Number((crc ^ BigInt(byte)) & 0xffn)] ?? 0n) ^ (crc >> 8n);
  return crc ^ ALL;
}

/**
 * What `alicloud_file_crc64_checksum` answers: it calls no API. Paths are of the folder that the
 * sandbox was started in.
 *
 * @throws ApiError where the file cannot be read.
 */
export function fileChecksum(file: string): ObjectValue {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new ApiError('FileNotReadable', error instanceof Error ? error.message : String(error));
  }
  const checksum = String(crc64(bytes));
  return { id: checksum, checksum };
}
