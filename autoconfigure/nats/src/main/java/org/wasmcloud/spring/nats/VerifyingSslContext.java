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

package org.wasmcloud.spring.nats;

import java.security.KeyManagementException;
import java.security.SecureRandom;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslOptions;

/**
 * An SSL context whose sockets compare the server's name with its certificate, which the
 * client does not do by itself, and keep to the protocols and ciphers of an SSL bundle.
 */
final class VerifyingSslContext extends SSLContext {

	VerifyingSslContext(SSLContext context, SslOptions options) {
		super(new Spi(context, options), context.getProvider(), context.getProtocol());
	}

	/** All of it is the given context but for the parameters of a client. */
	private static final class Spi extends SSLContextSpi {

		private final SSLContext context;

		private final SSLParameters parameters;

		Spi(SSLContext context, SslOptions options) {
			this.context = context;
			this.parameters = context.getDefaultSSLParameters();
			this.parameters.setEndpointIdentificationAlgorithm("HTTPS");
			if (options.getEnabledProtocols() != null) {
				this.parameters.setProtocols(options.getEnabledProtocols());
			}
			if (options.getCiphers() != null) {
				this.parameters.setCipherSuites(options.getCiphers());
			}
		}

		@Override
		protected void engineInit(KeyManager @Nullable [] keys, TrustManager @Nullable [] trust,
				@Nullable SecureRandom random) throws KeyManagementException {
			throw new KeyManagementException("this context is complete");
		}

		@Override
		protected SSLSocketFactory engineGetSocketFactory() {
			return new VerifyingSocketFactory(this.context.getSocketFactory(), this.parameters);
		}

		@Override
		protected SSLServerSocketFactory engineGetServerSocketFactory() {
			return this.context.getServerSocketFactory();
		}

		@Override
		protected SSLEngine engineCreateSSLEngine() {
			return configured(this.context.createSSLEngine());
		}

		@Override
		protected SSLEngine engineCreateSSLEngine(String host, int port) {
			return configured(this.context.createSSLEngine(host, port));
		}

		private SSLEngine configured(SSLEngine engine) {
			engine.setSSLParameters(this.parameters);
			return engine;
		}

		@Override
		protected SSLSessionContext engineGetServerSessionContext() {
			return this.context.getServerSessionContext();
		}

		@Override
		protected SSLSessionContext engineGetClientSessionContext() {
			return this.context.getClientSessionContext();
		}

	}

}
