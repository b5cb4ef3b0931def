import { installPackages, isPackageInstalled, mayInstallPackages, type PackageSettings } from '../../run/debian.ts';
import { timed } from '../../run/timed.ts';
import { DeskUnavailable } from '../unavailable.ts';

export interface DebianDesk extends PackageSettings {
  readonly name: string;
  /** What has to be installed for it to run. */
  readonly packages: readonly string[];
  /** What only an installation of ours wants beside them: small packages in the place of large ones, which a machine that has it may do without. */
  readonly besides?: readonly string[];
  /** How to point the tests at an instance elsewhere: a sentence. */
  readonly elsewhere: string;
}

/** A desk from Debian's packages. Throws {@link DeskUnavailable} where it is missing and we cannot install it. */
export async function installDesk(desk: DebianDesk): Promise<void> {
  const { name, packages, besides = [] } = desk;
  if (packages.every(isPackageInstalled)) return;
  if (!mayInstallPackages()) {
    throw new DeskUnavailable(
      `${name} is not installed here, and it is installed by itself only on Debian or Ubuntu as root. ${desk.elsewhere}`,
    );
  }
  await timed(`${name}: installing the packages`, () => installPackages([...besides, ...packages], desk));
}
