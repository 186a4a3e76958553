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

package org.wasmcloud.wit.generator.declaration;

import java.util.List;
import java.util.Objects;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.BindingNames;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.Type;

/**
 * Writes the class that is one form of a type over the other one. Handles that pass it
 * are wrapped or, where they were wrapped before, unwrapped.
 */
final class AdapterWriter {

	/** No function of WIT becomes a method with such a name. */
	private static final String DELEGATE = "delegate$";

	private final Scope scope;

	/** The form that the adapter has. */
	private final Form form;

	private final FormConversion inward;

	private final FormConversion outward;

	AdapterWriter(Scope scope, Form form) {
		this.scope = scope;
		this.form = form;
		// Whoever makes a blocking form gives no scheduler for the handles that it takes.
		CodeBlock scheduler = (form == Form.REACTIVE) ? CodeBlock.of("this.scheduler")
				: CodeBlock.of("$T.boundedElastic()", RuntimeTypes.SCHEDULERS);
		this.inward = new FormConversion(scope, other(), scheduler);
		this.outward = new FormConversion(scope, form, scheduler);
	}

	/**
	 * Writes the adapter of a type.
	 * @param owner the interface or world that has the functions
	 * @param blocking the blocking type
	 * @param reactive the reactive type
	 * @param functions the functions of the type
	 * @param closeable whether the type is a resource
	 * @return the adapter
	 */
	TypeSpec write(InterfaceId owner, ClassName blocking, ClassName reactive, List<Function> functions,
			boolean closeable) {
		boolean toReactive = this.form == Form.REACTIVE;
		ClassName own = toReactive ? reactive : blocking;
		ClassName delegate = toReactive ? blocking : reactive;
		ClassName name = this.scope.names().adapterName(blocking, this.form);
		TypeSpec.Builder builder = TypeSpec.classBuilder(name)
			.addModifiers(Modifier.FINAL)
			.addSuperinterface(own)
			.alwaysQualify(this.scope.names().inheritedNames(own, owner.packageId()))
			.addJavadoc(TypeDocs.block("The " + InterfaceWriter.described(this.form) + " form over the other one."))
			.addField(delegate, "delegate", Modifier.PRIVATE, Modifier.FINAL);
		MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
			.addModifiers(Modifier.PRIVATE)
			.addParameter(delegate, "delegate")
			.addStatement("this.delegate = $T.requireNonNull(delegate, $S)", Objects.class,
					toReactive ? "blocking" : "reactive");
		if (toReactive) {
			builder.addField(RuntimeTypes.SCHEDULER, "scheduler", Modifier.PRIVATE, Modifier.FINAL);
			constructor.addParameter(RuntimeTypes.SCHEDULER, "scheduler")
				.addStatement("this.scheduler = $T.requireNonNull(scheduler, $S)", Objects.class, "scheduler");
		}
		builder.addMethod(constructor.build())
			.addMethod(of(name, own, delegate, this.scope.names().adapterName(blocking, other())))
			.addMethod(
					MethodSpec.methodBuilder(DELEGATE).returns(delegate).addStatement("return this.delegate").build());
		MethodWriter methods = new MethodWriter(this.scope, owner, this.form);
		for (Function function : functions) {
			builder.addMethod(methods.signature(function)
				.addAnnotation(Override.class)
				.addModifiers(Modifier.PUBLIC)
				.addCode(body(owner, function, methods.name(function)))
				.build());
		}
		if (closeable) {
			builder.addMethod(MethodSpec.methodBuilder("close")
				.addAnnotation(Override.class)
				.addModifiers(Modifier.PUBLIC)
				.addStatement("this.delegate.close()")
				.build());
		}
		return builder.build();
	}

	private Form other() {
		return (this.form == Form.REACTIVE) ? Form.BLOCKING : Form.REACTIVE;
	}

	private MethodSpec of(ClassName name, ClassName own, ClassName delegate, ClassName otherAdapter) {
		MethodSpec.Builder of = MethodSpec.methodBuilder("of")
			.addModifiers(Modifier.STATIC)
			.returns(own)
			.addParameter(delegate, "delegate");
		String arguments = "delegate";
		if (this.form == Form.REACTIVE) {
			of.addParameter(RuntimeTypes.SCHEDULER, "scheduler");
			arguments = "delegate, scheduler";
		}
		return of
			.addStatement("return (delegate instanceof $T adapter) ? adapter.$L() : new $T($L)", otherAdapter, DELEGATE,
					name, arguments)
			.build();
	}

	private CodeBlock body(InterfaceId owner, Function function, String name) {
		CodeBlock call = CodeBlock.of("this.delegate.$N($L)", name, arguments(owner, function));
		Type success = JavaTypes.success(function);
		Origin origin = new Origin(new BindingNames(this.scope.names()).of(owner), function.name());
		CodeBlock result = function.async() ? awaited(function, success, call, origin) : plain(success, call, origin);
		boolean nothing = success == null && (this.form == Form.BLOCKING || !function.async());
		return CodeBlock.of(nothing ? "$L;\n" : "return $L;\n", result);
	}

	private CodeBlock arguments(InterfaceId owner, Function function) {
		return Placement.parameters(owner, function).stream().map(this::argument).collect(CodeBlock.joining(", "));
	}

	private CodeBlock argument(Member param) {
		CodeBlock name = CodeBlock.of("$N", this.scope.names().parameter(param));
		Type type = Objects.requireNonNull(param.type()).resolved();
		if (type instanceof OptionType option) {
			Type some = option.some().resolved();
			boolean shared = !(some instanceof StreamType) && !this.inward.differs(some);
			return shared ? name : CodeBlock.of("($1L != null) ? $2L : null", name, argument(some, name));
		}
		return argument(type, name);
	}

	private CodeBlock argument(Type type, CodeBlock name) {
		if (!(type instanceof StreamType stream)) {
			return this.inward.convert(type, name);
		}
		CodeBlock carrier = CodeBlock.of("$T.of($L)", carrier(stream), name);
		return mapped(stream, CodeBlock.of("$L.$L()", carrier, view(stream, other())), this.inward);
	}

	private CodeBlock plain(@Nullable Type success, CodeBlock call, Origin origin) {
		if (success == null) {
			return call;
		}
		if (!(success.resolved() instanceof StreamType stream)) {
			return this.outward.convert(success, read(success, call, origin));
		}
		CodeBlock view = (this.form == Form.REACTIVE)
				? CodeBlock.of("$T.$L(this.scheduler, $L)", RuntimeTypes.REACTIVE_CALL, opened(stream), call)
				: CodeBlock.of("$T.of($L).$L()", carrier(stream), call, view(stream, this.form));
		return mapped(stream, readElements(stream, view, origin), this.outward);
	}

	/** A value whose streams block the scheduler's threads and no others. */
	private CodeBlock read(Type type, CodeBlock value, Origin origin) {
		return (this.form == Form.REACTIVE && type.reaches(StreamType.class::isInstance))
				? CodeBlock.of("$T.INSTANCE.readOn($S, this.scheduler, $L)", origin.binding(), origin.function(), value)
				: value;
	}

	private CodeBlock readElements(StreamType stream, CodeBlock elements, Origin origin) {
		CodeBlock element = CodeBlock.of("each_");
		CodeBlock read = (stream.element() != null) ? read(stream.element(), element, origin) : element;
		return read.equals(element) ? elements : CodeBlock.of("$L.doOnNext((each_) -> $L)", elements, read);
	}

	/** What becomes of a value that comes too late, as one more argument. */
	private static CodeBlock late(Type type, Origin origin) {
		boolean held = type
			.reaches((part) -> part instanceof StreamType || (part instanceof HandleType handle && handle.owned()));
		return held ? CodeBlock.of(", (late_) -> $T.INSTANCE.discard($S, late_)", origin.binding(), origin.function())
				: CodeBlock.of("");
	}

	private static String opened(StreamType stream) {
		return JavaTypes.isBytes(stream) ? "bytes" : "elements";
	}

	/** The view of a carrier that a form takes or gives. */
	private static String view(StreamType stream, Form form) {
		if (form == Form.REACTIVE) {
			return "flux";
		}
		return JavaTypes.isBytes(stream) ? "inputStream" : "stream";
	}

	private static TypeName carrier(StreamType stream) {
		return JavaTypes.isBytes(stream) ? RuntimeTypes.BYTE_STREAM : RuntimeTypes.ELEMENT_STREAM;
	}

	private static CodeBlock mapped(StreamType stream, CodeBlock value, FormConversion conversion) {
		return (stream.element() != null && conversion.differs(stream.element()))
				? CodeBlock.of("$L.map($L)", value, conversion.lambda(stream.element())) : value;
	}

	private CodeBlock awaited(Function function, @Nullable Type success, CodeBlock call, Origin origin) {
		boolean failing = function.result() != null && function.result().resolved() instanceof ResultType;
		return (this.form == Form.REACTIVE) ? onScheduler(success, call, origin)
				: blocking(success, call, failing, origin);
	}

	private CodeBlock onScheduler(@Nullable Type success, CodeBlock call, Origin origin) {
		if (success == null) {
			return CodeBlock.of("$T.run(this.scheduler, () -> $L)", RuntimeTypes.REACTIVE_CALL, call);
		}
		Type resolved = success.resolved();
		if (resolved instanceof StreamType stream) {
			CodeBlock elements = CodeBlock.of("$T.$L(this.scheduler, () -> $L)", RuntimeTypes.REACTIVE_CALL,
					opened(stream), call);
			return mapped(stream, readElements(stream, elements, origin), this.outward);
		}
		return CodeBlock.of("$T.$L(this.scheduler, () -> $L$L)", RuntimeTypes.REACTIVE_CALL, waited(resolved),
				this.outward.convert(resolved, read(resolved, call, origin)), late(resolved, origin));
	}

	private CodeBlock blocking(@Nullable Type success, CodeBlock call, boolean failing, Origin origin) {
		if (success == null) {
			return CodeBlock.of("$T.run($L)", RuntimeTypes.BLOCKING_CALL, call);
		}
		Type resolved = success.resolved();
		if (resolved instanceof StreamType stream) {
			// Only a result has an error that the call, not a read, must throw.
			return failing ? mapped(stream, CodeBlock.of("$T.$L($L)", RuntimeTypes.BLOCKING_CALL, opened(stream), call),
					this.outward) : plain(success, call, origin);
		}
		return this.outward.convert(resolved, CodeBlock.of("$T.$L($L$L)", RuntimeTypes.BLOCKING_CALL, waited(resolved),
				call, late(resolved, origin)));
	}

	private static String waited(Type success) {
		return (success instanceof OptionType) ? "optional" : "one";
	}

	/**
	 * Where a value comes from.
	 *
	 * @param binding the binding of the function's owner
	 * @param function the function as a component has it
	 */
	private record Origin(ClassName binding, String function) {

	}

}
