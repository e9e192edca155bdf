/** The name and the waymark. A link where there is a home to go to. */
export function Brand({ href }: { readonly href?: string | undefined }) {
  const inside = (
    <>
      <svg aria-hidden="true">
        <use href="#logo" />
      </svg>
      <bdi lang="en">Waymark</bdi>
    </>
  );
  if (href === undefined) return <span class="brand">{inside}</span>;
  return (
    <a class="brand" href={href}>
      {inside}
    </a>
  );
}
