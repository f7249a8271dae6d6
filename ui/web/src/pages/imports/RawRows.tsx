/** The first rows as they were read, to see at a glance whether the characters are right. */
import { useTranslation } from "react-i18next";
import type { ImportPreview } from "../../api/campaign";
import { Panel } from "../../parts/basics";

export function RawRows({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("campaigns:import.samples")}>
      <div className="list raw">
        <table>
          <thead>
            <tr>
              {preview.columns.map((column) => (
                <th key={column.index}>
                  {column.title || t("campaigns:import.noTitle", { n: column.index + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, index) => (
              <tr key={index}>
                {preview.columns.map((column) => (
                  <td key={column.index}>{row[column.index] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
