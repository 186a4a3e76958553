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

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class PictureTests {

	@Test
	void aRatioIsDrawnWithItsIntervalAndGoal() throws Exception {
		Series ratios = new Series("a & b", "1", List.of(0.5, 1.0, 1.5));
		Element drawing = parse(Picture.of("Speed", List.of(new Picture.Line("get <b>", ratios, 1))));
		Element bar = (Element) drawing.getElementsByTagName("rect").item(1);
		Element dot = (Element) drawing.getElementsByTagName("circle").item(0);
		double from = Double.parseDouble(bar.getAttribute("x"));
		double to = from + Double.parseDouble(bar.getAttribute("width"));
		assertThat(Double.parseDouble(dot.getAttribute("cx"))).isBetween((from + to) / 2 - 1, (from + to) / 2 + 1);
		assertThat(drawing.getTextContent()).contains("get <b>", "1.50");
	}

	@Test
	void aGoalThatIsReachedHasAnotherColour() throws Exception {
		Series ratios = new Series("ratio", "1", List.of(1.0, 1.1, 1.2));
		Element drawing = parse(Picture.of("Speed",
				List.of(new Picture.Line("reached", ratios, 1), new Picture.Line("missed", ratios, 1.05))));
		assertThat(((Element) drawing.getElementsByTagName("circle").item(0)).getAttribute("fill"))
			.isNotEqualTo(((Element) drawing.getElementsByTagName("circle").item(1)).getAttribute("fill"));
	}

	private static Element parse(String svg) throws Exception {
		DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		Document document = builder.parse(new InputSource(new StringReader(svg)));
		return document.getDocumentElement();
	}

}
