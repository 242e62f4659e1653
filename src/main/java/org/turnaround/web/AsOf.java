package org.turnaround.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.turnaround.shared.BadRequest;

/** The record of another day is not offered: to pass over the wish for it would answer with the wrong record. */
@Configuration(proxyBeanMethods = false)
class AsOf implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PARAMETER = "as-of";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getParameter(PARAMETER) != null) {
            throw new BadRequest(PARAMETER + " is not offered yet");
        }
        return true;
    }
}
