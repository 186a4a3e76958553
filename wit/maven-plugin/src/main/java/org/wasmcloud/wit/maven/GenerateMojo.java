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

package org.wasmcloud.wit.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.GenerationException;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.source.InvalidWitException;

/**
 * Generates Java from the WIT of the project. Packages that a dependency was generated
 * from are used as they are there and not generated again.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES,
		requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public class GenerateMojo extends AbstractMojo {

	@Parameter(defaultValue = "${project}", readonly = true, required = true)
	private @Nullable MavenProject project;

	/**
	 * The folder with the WIT: a package, with what it needs in its folder {@code deps},
	 * or a folder of packages.
	 */
	@Parameter(defaultValue = "${project.basedir}/src/main/wit", required = true)
	private @Nullable File sourceDirectory;

	/**
	 * The folders and files in the source directory that are generated; all of it unless
	 * set.
	 */
	@Parameter
	private List<String> includes = new ArrayList<>();

	/**
	 * Where packages go: the Java package and the prefix of each.
	 */
	@Parameter
	private List<PackageParameter> packages = new ArrayList<>();

	/**
	 * Whether {@code packages} is one list for several modules, in which some are not of
	 * this one. Otherwise a package that is not there is refused, as a misspelt one.
	 */
	@Parameter(defaultValue = "false")
	private boolean sharedPackages;

	/**
	 * The features whose {@code @unstable} items are generated.
	 */
	@Parameter
	private Set<String> features = Set.of();

	/**
	 * The types whose values print as {@code ***}, each as
	 * {@code namespace:package/interface.type}.
	 */
	@Parameter
	private Set<String> sensitive = Set.of();

	/**
	 * Where the Java source goes.
	 */
	@Parameter(defaultValue = "${project.build.directory}/generated-sources/wit", required = true)
	private @Nullable File outputDirectory;

	/**
	 * Where the copies of the WIT and the index of its packages go.
	 */
	@Parameter(defaultValue = "${project.build.directory}/generated-resources/wit", required = true)
	private @Nullable File resourceDirectory;

	@Parameter(defaultValue = "${mojoExecution}", readonly = true)
	private @Nullable MojoExecution execution;

	/**
	 * Whether nothing is generated.
	 */
	@Parameter(property = "wit.skip", defaultValue = "false")
	private boolean skip;

	@Override
	public void execute() throws MojoExecutionException, MojoFailureException {
		if (this.skip) {
			return;
		}
		Path source = path(this.sourceDirectory);
		Path sources = path(this.outputDirectory);
		Path resources = path(this.resourceDirectory);
		if (!Files.exists(source)) {
			getLog().info("No WIT in '" + source + "'");
			return;
		}
		try {
			GenerationState.retain(executions(), resources);
			List<PackageMapping> mappings = this.packages.stream().map(PackageParameter::mapping).toList();
			WitGeneration generation = new WitGeneration(roots(source), dependencies(), mappings, this.sharedPackages,
					this.features, this.sensitive, sources, resources, execution());
			getLog().info(generation.run().describe(sources));
		}
		catch (InvalidWitException | GenerationException | IllegalArgumentException ex) {
			// The errors begin on a line of their own, as the command line shows them.
			throw new MojoFailureException("Java cannot be generated from the WIT:\n" + ex.getMessage(), ex);
		}
		catch (IOException ex) {
			throw new MojoExecutionException("cannot generate from '" + source + "': " + ex, ex);
		}
		addToProject(sources, resources);
	}

	private String execution() {
		return (this.execution != null) ? this.execution.getExecutionId() : "default";
	}

	/** This execution, and the others of the plugin that the project has. */
	private Set<String> executions() {
		Set<String> executions = new HashSet<>();
		executions.add(execution());
		if (this.execution != null && this.execution.getPlugin() != null) {
			this.execution.getPlugin().getExecutions().forEach((other) -> executions.add(other.getId()));
		}
		return executions;
	}

	private List<Path> roots(Path source) {
		return this.includes.isEmpty() ? List.of(source) : this.includes.stream().map(source::resolve).toList();
	}

	private List<Path> dependencies() {
		return project().getArtifacts()
			.stream()
			.map(Artifact::getFile)
			.filter((file) -> file != null)
			.map(File::toPath)
			.toList();
	}

	private void addToProject(Path sources, Path resources) {
		project().addCompileSourceRoot(sources.toString());
		Resource resource = new Resource();
		resource.setDirectory(resources.toString());
		project().addResource(resource);
	}

	private MavenProject project() {
		if (this.project == null) {
			throw new IllegalStateException("the goal runs in a project only");
		}
		return this.project;
	}

	private static Path path(@Nullable File file) {
		if (file == null) {
			throw new IllegalStateException("a folder is not configured");
		}
		return file.toPath();
	}

}
