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

package org.wasmcloud.spring.samples.shortener;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShortenerPageTests {

	@LocalServerPort
	private int port;

	private static ChromeDriver browser;

	@BeforeAll
	static void openBrowser() {
		ChromeOptions options = new ChromeOptions();
		options.setBinary(program("chromium").toFile());
		options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(program("chromedriver").toFile())
			.build();
		browser = new ChromeDriver(service, options);
	}

	private static Path program(String name) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"There is no '" + name + "' on the PATH: run scripts/prepare, which installs it"));
	}

	@AfterAll
	static void closeBrowser() {
		if (browser != null) {
			browser.quit();
		}
	}

	@BeforeEach
	void openPage() {
		browser.manage().window().setSize(new Dimension(1100, 900));
		browser.get("http://localhost:" + this.port + "/");
		browser.manage().logs().get(LogType.BROWSER);
	}

	@Test
	void aLinkIsMadeFollowedAndCounted() throws IOException {
		HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		elsewhere.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		elsewhere.start();
		try {
			aLinkIsMadeFollowedAndCounted("http://localhost:" + elsewhere.getAddress().getPort() + "/made");
		}
		finally {
			elsewhere.stop(0);
		}
	}

	private void aLinkIsMadeFollowedAndCounted(String url) {
		make(url, "made");
		assertThat(status()).startsWith("Your short link:").endsWith("/made");
		String page = browser.getWindowHandle();
		browser.findElement(By.cssSelector("#status a")).click();
		await(() -> browser.getWindowHandles().size() == 2);
		String opened = browser.getWindowHandles()
			.stream()
			.filter((handle) -> !handle.equals(page))
			.findFirst()
			.orElseThrow();
		browser.switchTo().window(opened);
		await(() -> url.equals(browser.getCurrentUrl()));
		browser.close();
		browser.switchTo().window(page);
		browser.navigate().refresh();
		await(() -> cells("made", ".hits").equals("1"));
	}

	@Test
	void aHitOfSomebodyElseShowsWithoutAReload() throws Exception {
		make("https://example.org/", "live");
		make("https://example.org/other", "still");
		await(() -> browser.findElement(By.id("live")).isDisplayed());
		((JavascriptExecutor) browser).executeScript("window.loadedOnce = true");
		Api api = new Api(this.port);
		for (int i = 0; i < 12; i++) {
			assertThat(api.get("/live").statusCode()).isEqualTo(302);
		}
		await(() -> cells("live", ".hits").equals("12"));
		screenshot("live");
		assertThat(cells("still", ".hits")).isEqualTo("0");
		api.get("/live");
		await(() -> cells("live", ".hits").equals("13"));
		assertThat(((JavascriptExecutor) browser).executeScript("return window.loadedOnce")).isEqualTo(true);
		assertThat(problemsInTheConsole()).isEmpty();
	}

	@Test
	void aTakenCodeAndABadAddressAreExplained() {
		make("https://example.org/1", "twice");
		make("https://example.org/2", "twice");
		await(() -> status().equals("The code 'twice' is taken; choose another one."));
		assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("code");
		make("javascript:alert(1)", "");
		await(() -> status().equals("The address must begin with http:// or https://."));
		assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("url");
		assertThat(browser.findElement(By.id("url")).getAttribute("aria-invalid")).isEqualTo("true");
	}

	@Test
	void markupInAnAddressIsShownAsText() {
		make("https://example.org/?q=<img src=x onerror=alert(1)>&x=\"><script>alert(2)</script>", "markup");
		await(() -> !browser.findElements(By.linkText("/markup")).isEmpty());
		assertThat(browser.findElements(By.cssSelector("#links img, #links script"))).isEmpty();
		assertThat(cells("markup", ".target")).contains("img");
		assertThat(problemsInTheConsole()).isEmpty();
	}

	@Test
	void aLinkIsEditedAndDeleted() {
		make("https://example.org/before", "changing");
		button("changing", "Edit").click();
		await(() -> browser.findElement(By.id("edit-url")).isDisplayed());
		WebElement url = browser.findElement(By.id("edit-url"));
		await(() -> "https://example.org/before".equals(url.getDomProperty("value")));
		url.clear();
		url.sendKeys("https://example.org/after", Keys.ENTER);
		await(() -> cells("changing", ".target").equals("https://example.org/after"));
		button("changing", "Delete").click();
		await(() -> browser.findElements(By.linkText("/changing")).isEmpty());
		assertThat(status()).isEqualTo("The link changing is gone.");
	}

	@Test
	void anEditThatComesTooLateIsRefused() throws Exception {
		make("https://example.org/before", "raced");
		button("raced", "Edit").click();
		await(() -> browser.findElement(By.id("edit-url")).isDisplayed());
		Api api = new Api(this.port);
		String version = api.get("/api/links/raced").headers().firstValue("ETag").orElseThrow();
		api.send("PUT", "/api/links/raced", "{\"url\": \"https://example.org/faster\"}", "Content-Type",
				"application/json", "If-Match", version);
		browser.findElement(By.id("edit-url")).sendKeys("https://example.org/late", Keys.ENTER);
		WebElement problem = browser.findElement(By.id("edit-status"));
		await(() -> problem.getText().startsWith("The link has been changed in the meantime"));
		browser.findElement(By.id("edit-cancel")).click();
		assertThat(api.get("/raced").headers().firstValue("Location")).hasValue("https://example.org/faster");
	}

	@Test
	void theListIsFilteredByPrefix() {
		make("https://example.org/1", "filter-one");
		make("https://example.org/2", "unfiltered");
		browser.findElement(By.id("prefix")).sendKeys("filter-");
		await(() -> browser.findElements(By.linkText("/unfiltered")).isEmpty());
		assertThat(browser.findElements(By.linkText("/filter-one"))).hasSize(1);
		browser.findElement(By.id("prefix")).sendKeys("none");
		await(() -> browser.findElement(By.id("empty")).getText().equals("No code begins like this."));
	}

	@Test
	void everyControlHasANameAndTheKeyboardReachesTheForm() {
		make("https://example.org/", "named");
		Object unnamed = ((JavascriptExecutor) browser).executeScript("""
				return [...document.querySelectorAll("input, select, button, a")]
					.filter((control) => control.checkVisibility())
					.filter((control) => !(control.getAttribute("aria-label") || control.textContent.trim()
						|| control.labels?.length))
					.map((control) => control.outerHTML);
				""");
		assertThat(unnamed).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
		browser.findElement(By.id("url")).click();
		browser.switchTo().activeElement().sendKeys("https://example.org/keyboard", Keys.TAB);
		browser.switchTo().activeElement().sendKeys("keyboard", Keys.TAB);
		browser.switchTo().activeElement().sendKeys(Keys.TAB);
		browser.switchTo().activeElement().sendKeys(Keys.ENTER);
		await(() -> status().endsWith("/keyboard"));
	}

	@Test
	void nothingOverflowsOnASmallScreen() throws IOException {
		make("https://example.org/a/rather/long/address/that/does/not/fit/on/a/small/screen?and=more", "small");
		make("https://example.org/docs", "docs");
		screenshot("wide");
		browser.manage().window().setSize(new Dimension(500, 900));
		Long overflow = (Long) ((JavascriptExecutor) browser)
			.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
		screenshot("narrow");
		assertThat(overflow).isZero();
		assertThat(problemsInTheConsole()).isEmpty();
	}

	@Test
	void anUnknownLinkIsAPage() {
		browser.get("http://localhost:" + this.port + "/never-made");
		assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("There is no such link");
		browser.findElement(By.linkText("Make a link")).click();
		await(() -> browser.getTitle().equals("Short links"));
	}

	private static void make(String url, String code) {
		WebElement urlField = browser.findElement(By.id("url"));
		urlField.clear();
		urlField.sendKeys(url);
		WebElement codeField = browser.findElement(By.id("code"));
		codeField.clear();
		codeField.sendKeys(code);
		((JavascriptExecutor) browser).executeScript("document.querySelector('#status').hidden = true");
		browser.findElement(By.cssSelector("#make button")).click();
		await(() -> browser.findElement(By.id("status")).isDisplayed()
				&& browser.findElement(By.cssSelector("#make button")).isEnabled());
	}

	private static String status() {
		return browser.findElement(By.id("status")).getText();
	}

	private static WebElement button(String code, String name) {
		return browser.findElement(By.cssSelector("button[aria-label='" + name + " " + code + "']"));
	}

	private static String cells(String code, String selector) {
		return browser.findElements(By.cssSelector("#links tbody tr"))
			.stream()
			.filter((row) -> row.findElement(By.cssSelector(".short")).getText().equals("/" + code))
			.map((row) -> row.findElement(By.cssSelector(selector)).getText())
			.findFirst()
			.orElse("");
	}

	private static List<String> problemsInTheConsole() {
		return browser.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::toString)
			.toList();
	}

	private static void screenshot(String name) throws IOException {
		Path folder = Files.createDirectories(Path.of("target", "screenshots"));
		Files.write(folder.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
	}

	private static void await(BooleanSupplier condition) {
		new WebDriverWait(browser, Duration.ofSeconds(20)).ignoring(WebDriverException.class)
			.until((driver) -> condition.getAsBoolean());
	}

}
