package org.turnaround.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Style sheets, scripts and icons, which browsers keep for a year: our own have a hash of their content in the name
 * (templates say {@code @{/css/all.css}} and get it), those of the published packages have the package's version
 * in the path.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    static final List<String> PATHS = List.of("/css/**", "/js/**", "/icons/**", "/favicon.ico", "/webjars/**");

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        named(registry, "css").addResolver(new WholeStyleSheet());
        named(registry, "js");
        named(registry, "icons");
        registry.addResourceHandler("/favicon.ico")
                .addResourceLocations("classpath:/static/icons/")
                .setCacheControl(A_DAY);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new CompiledScripts());
    }

    /** Files of ours, with a hash in the name of each. */
    private static ResourceChainRegistration named(ResourceHandlerRegistry registry, String folder) {
        return registry.addResourceHandler("/" + folder + "/**")
                .addResourceLocations("classpath:/static/" + folder + "/")
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Of the address of a page, whatever its ending, a template makes a page: else {@code /nowhere.txt} were plain text. */
    @Autowired
    void pagesAreHtml(ThymeleafViewResolver pages) {
        pages.setForceContentType(true);
    }

    /** Puts the hashes into the links that templates print. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    /**
     * Of the published packages, their compiled scripts and nothing else: the fonts, the crown and the crest that lie
     * beside them may be used on gov.uk alone, and their style sheets are in ours.
     */
    private static final class CompiledScripts extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return path.endsWith(".min.js") ? super.resolveResourceInternal(request, path, locations, chain) : null;
        }
    }
}
