import type { Instance } from './instances';
import type { Room } from './room';
import type { Folder, Written } from './shape';
import type { Evaluated } from './value';

/** What the modules of one configuration are read with. */
export interface Session {
  /** The folder of a module by its source and its calls, `a.b`; undefined where it is not at hand. */
  readonly module: (from: string, source: string, key: string) => Folder | undefined;
  /** What is written beside the configuration: texts of files, and `path.module` of a folder. */
  readonly files:
    | {
        readonly textOf: (path: string) => string | undefined;
        readonly nameOf: (folder: string) => string;
      }
    | undefined;
  /** Whether the root is for others to call: an empty default may be for them to give. */
  readonly isForCallers: boolean;
  /** Told of a resource of which there is none with the values here. */
  readonly none: (address: string) => void;
  /** Told of what cannot be read, as a module that is not at hand; of what it is given, a digest. */
  readonly missing: (address: string, reason: string, given: string) => void;
  /** How much may still be made: modules and instances multiply. */
  readonly room: Room;
}

/** An instance of a resource, with what its arguments come to. */
export interface ReadResource {
  readonly written: Written;
  readonly address: string;
  readonly configAddress: string;
  readonly module: string;
  readonly key?: string | number;
  /** Where nobody can tell how many there are: what that hangs on. */
  readonly open?: string;
  readonly values: ReadonlyMap<string, Evaluated>;
}

/** How a module was called. */
export interface Called extends Pick<Instance, 'key' | 'open'> {
  /** The names of the calls that lead to it: `a.b`. */
  readonly path?: string;
}
