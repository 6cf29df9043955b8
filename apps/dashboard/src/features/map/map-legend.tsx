/** What colours, corners and dots mean. */
export function MapLegend() {
  return (
    <div className="map-legend second small">
      <span>Share met</span>
      <span className="scale" aria-hidden="true">
        {Array.from({ length: 9 }, (_, step) => (
          <span key={step} style={{ background: `var(--share-${step})` }} />
        ))}
      </span>
      <span>none to all</span>
      <span>
        <span className="corner-sample" aria-hidden="true" /> hangs on one person
      </span>
      <span>
        <span aria-hidden="true">·</span> not required
      </span>
      <span>
        <span aria-hidden="true">–</span> too few people to show
      </span>
    </div>
  );
}
