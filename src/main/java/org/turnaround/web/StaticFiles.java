package org.turnaround.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts and icons, which browsers keep for a year: our own have a hash of their content in the name
 * (templates say {@code @{/css/turnaround.css}} and get it), those of the published packages have the package's version
 * in the path.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    static final List<String> PATHS = List.of("/css/**", "/js/**", "/icons/**", "/webjars/**");

    private static final Pattern FONT = Pattern.compile("@font-face\\{[^}]*}");

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : List.of("css", "js", "icons")) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(A_YEAR)
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(A_YEAR)
                .resourceChain(true)
                .addResolver(new CompiledFiles())
                .addTransformer(StaticFiles::withoutFonts);
    }

    /** A style sheet that does not name the font of gov.uk cannot make a browser ask for it, whatever it reads first. */
    private static Resource withoutFonts(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        Resource given = chain.transform(request, file);
        if (!String.valueOf(given.getFilename()).endsWith(".css")) {
            return given;
        }
        String styles = FONT.matcher(given.getContentAsString(UTF_8)).replaceAll("");
        return new TransformedResource(given, styles.getBytes(UTF_8));
    }

    /** Puts the hashes into the links that templates print. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    /**
     * Of the published packages, their compiled style sheets and scripts and nothing else: the fonts, the crown and
     * the crest that lie beside them may be used on gov.uk alone.
     */
    private static final class CompiledFiles extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            boolean compiled = path.endsWith(".min.css") || path.endsWith(".min.js");
            return compiled ? super.resolveResourceInternal(request, path, locations, chain) : null;
        }
    }
}
