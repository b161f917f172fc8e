import { join } from 'node:path';
import { AccountError, ApiError } from './errors';
import { readIfThere, writeAtomically } from './files';
import known from './services.json';

/** A service that an account opens once, by its terms in the console or by a data source. */
interface Service {
  readonly name: string;
  /** A JavaScript pattern of resource types and data sources that call it. */
  readonly types: string;
  /** The data source that opens it. */
  readonly switch: string;
  /** What the API says where it is not opened, where that is documented. */
  readonly code?: string;
  readonly message?: string;
  readonly source?: string;
}

const SERVICES: readonly Service[] = known;

/** Services that can be closed in a simulated account. */
export const SERVICE_NAMES: readonly string[] = SERVICES.map(({ name }) => name);

/** Which services nobody has opened yet. An account that no seed says it of has them all. */
export class Services {
  private readonly file: string;

  constructor(folder: string) {
    this.file = join(folder, 'services.json');
  }

  /** @throws AccountError for a name that is none. */
  close(names: readonly string[]): void {
    const unknown = names.find((name) => !SERVICE_NAMES.includes(name));
    if (unknown !== undefined) {
      throw new AccountError(
        `found service ${JSON.stringify(unknown)}, allowed: ${SERVICE_NAMES.join(', ')}`,
      );
    }
    this.save([...new Set([...this.notOpened(), ...names])]);
  }

  /** What a data source such as `alicloud_log_service` does. */
  open(dataSource: string): void {
    const service = SERVICES.find((one) => one.switch === dataSource);
    const left = this.notOpened();
    if (service === undefined || !left.includes(service.name)) return;
    this.save(left.filter((name) => name !== service.name));
  }

  /** @throws ApiError where what is called is not opened. */
  reach(type: string, isData: boolean): void {
    const left = this.notOpened();
    if (left.length === 0) return;
    const service = SERVICES.find(({ types }) => new RegExp(types).test(type));
    if (service === undefined || !left.includes(service.name)) return;
    if (isData && type === service.switch) return;
    const { name, code, message } = service;
    const ours = `The service ${name} is not opened in this account. Which code its API answers then no document says.`;
    throw new ApiError(code ?? 'ServiceNotOpened', message ?? ours);
  }

  private notOpened(): readonly string[] {
    return JSON.parse(readIfThere(this.file) ?? '[]') as string[];
  }

  private save(names: readonly string[]): void {
    writeAtomically(this.file, `${JSON.stringify(names)}\n`);
  }
}
