/** What a teacher wrote over several lines: paragraphs where a line was left empty. */
export function PlanText({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n\n').map((paragraph) => (
        <p dir="auto">
          {paragraph.split('\n').map((line, place) => (
            <>
              {place > 0 ? <br /> : null}
              {line}
            </>
          ))}
        </p>
      ))}
    </>
  );
}
