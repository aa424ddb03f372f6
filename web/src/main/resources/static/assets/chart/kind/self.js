// @ts-check
import { name, number, words } from '../words.js';
import { theme } from '../theme.js';

/**
 * What units gave themselves against what was verified; the diagonal is where both are equal.
 * @param {any} data of /api/v1/clusters/{code}
 */
export default function self(data) {
  const colours = theme();
  const rows = data.selfScores.filter(
    (/** @type {any} */ row) => row.selfTotalPoints != null && row.totalPoints != null);
  if (rows.length === 0) return null;
  const values = rows.flatMap((/** @type {any} */ row) => [row.selfTotalPoints, row.totalPoints]);
  const least = Math.floor(Math.min(...values));
  const most = Math.ceil(Math.max(...values));
  const room = Math.max(1, Math.ceil((most - least) / 20));
  const from = Math.max(0, least - room);
  const axis = (/** @type {string} */ key) => ({
    min: from, max: most + room, title: { display: true, text: words(key) },
    ticks: { includeBounds: false, callback: (/** @type {number} */ value) => number(value) },
  });
  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          {
            label: words('unit'), data: rows.map((/** @type {any} */ row) => ({ x: row.selfTotalPoints, y: row.totalPoints })),
            backgroundColor: `${colours.main}aa`, borderColor: colours.main, pointRadius: 5, pointHoverRadius: 7,
          },
          {
            label: words('self.equal'), type: 'line', data: [{ x: from, y: from }, { x: most + room, y: most + room }],
            borderColor: colours.soft, borderDash: [4, 4], borderWidth: 1.5, pointRadius: 0, pointHitRadius: 0,
          },
        ],
      },
      options: {
        scales: { x: axis('self.own'), y: axis('self.verified') },
        plugins: {
          legend: { labels: { filter: (/** @type {any} */ item) => item.datasetIndex === 1, usePointStyle: true, pointStyle: 'line' } },
          tooltip: {
            callbacks: {
              label: (/** @type {any} */ item) => [
                name(rows[item.dataIndex], 'unit'),
                `${words('self.own')}: ${number(rows[item.dataIndex].selfTotalPoints)}`,
                `${words('self.verified')}: ${number(rows[item.dataIndex].totalPoints)}`,
                `${words('drift')}: ${number(rows[item.dataIndex].drift)}`,
              ],
            },
          },
        },
      },
    },
  };
}
