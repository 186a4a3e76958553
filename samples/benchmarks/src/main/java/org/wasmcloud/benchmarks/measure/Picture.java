/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package org.wasmcloud.benchmarks.measure;

import java.util.List;
import java.util.Locale;

/**
 * Ratios as a drawing: a line for each, with its interval as a bar, its median as a dot
 * and its goal as a mark.
 */
public final class Picture {

	private static final int LABELS = 300;

	private static final int WIDTH = 900;

	private static final int LINE = 24;

	private static final int TOP = 40;

	private Picture() {
	}

	/**
	 * Draws.
	 * @param title what is shown
	 * @param lines what is drawn, from above
	 * @return the text of an SVG file
	 */
	public static String of(String title, List<Line> lines) {
		double most = lines.stream().mapToDouble((line) -> line.ratios().interval().to()).max().orElse(1);
		double scale = (WIDTH - LABELS - 20) / Math.max(Math.ceil(most * 4) / 4, 1.5);
		int bottom = TOP + lines.size() * LINE;
		StringBuilder svg = new StringBuilder();
		add(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" "
				+ "font-size=\"13\">", WIDTH, bottom + 30);
		add(svg, "<title>%s</title>", escaped(title));
		add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
		add(svg, "<text x=\"%d\" y=\"22\" font-weight=\"bold\">%s</text>", LABELS, escaped(title));
		for (int quarter = 0; quarter * 0.25 * scale <= WIDTH - LABELS - 20; quarter++) {
			double x = LABELS + quarter * 0.25 * scale;
			add(svg, "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\"/>", x, x, TOP, bottom,
					(quarter == 4) ? "#555" : "#ddd");
			add(svg, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%s</text>", x, bottom + 18,
					Report.number(quarter * 0.25));
		}
		for (int i = 0; i < lines.size(); i++) {
			draw(svg, lines.get(i), TOP + i * LINE + LINE / 2, scale);
		}
		return svg.append("</svg>\n").toString();
	}

	private static void draw(StringBuilder svg, Line line, int y, double scale) {
		Series.Interval interval = line.ratios().interval();
		String colour = (interval.from() >= line.goal()) ? "#2a7d4f" : "#b3452c";
		add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 10, y + 4, escaped(line.label()));
		add(svg, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"8\" fill=\"%s\" opacity=\"0.45\"/>",
				LABELS + interval.from() * scale, y - 4, (interval.to() - interval.from()) * scale, colour);
		add(svg, "<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"%s\"/>", LABELS + line.ratios().median() * scale, y,
				colour);
		double goal = LABELS + line.goal() * scale;
		add(svg, "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"black\" stroke-width=\"2\"/>", goal, goal,
				y - 8, y + 8);
	}

	private static void add(StringBuilder svg, String format, Object... arguments) {
		svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

	/**
	 * A line of the drawing.
	 *
	 * @param label what was compared
	 * @param ratios the ratios
	 * @param goal what the lower end of their interval should reach
	 */
	public record Line(String label, Series ratios, double goal) {

	}

}
