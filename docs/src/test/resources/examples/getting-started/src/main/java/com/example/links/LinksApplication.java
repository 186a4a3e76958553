package com.example.links;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LinksApplication {

	public static void main(String[] args) {
		SpringApplication.run(LinksApplication.class, args);
	}

}
