import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { browseStandards, type Shelf } from '#school/standards/browse-standards.ts';
import type { StandardFacts } from '#school/standards/find-standards.ts';
import { type ListedFramework, listFrameworks } from '#school/standards/list-frameworks.ts';
import { searchStandards } from '#school/standards/search-standards.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** What the standards' side of a page shows: results of a search, a shelf of a framework, or the frameworks. */
export interface LoadedPicker {
  readonly text: string;
  readonly frameworks: readonly ListedFramework[];
  readonly framework: ListedFramework | undefined;
  readonly found: { readonly standards: readonly StandardFacts[]; readonly more: boolean } | undefined;
  readonly shelf: Shelf | undefined;
}

const MOST_SHOWN = 25;

/** Reads `?find=`, `?framework=` and `?under=` of the address. */
export async function loadPicker({ c }: PageRequest, school: InSchool): Promise<LoadedPicker> {
  const asked = (name: string) => c.req.query(name) ?? '';
  const text = asked('find').trim().slice(0, 200);
  const under = asked('under');
  const frameworks = await listFrameworks(school);
  const framework = frameworks.find(({ frameworkId }) => frameworkId === asked('framework'));
  const frameworkId = framework?.frameworkId;
  return {
    text,
    frameworks,
    framework,
    found: text ? await searchStandards(school, { text, frameworkId, most: MOST_SHOWN }) : undefined,
    shelf:
      frameworkId && !text
        ? await browseStandards(school, { frameworkId, parentId: isId(under) ? under : undefined })
        : undefined,
  };
}
