package org.turnaround.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take a {@link Filter} as the request asks for it, perhaps with {@link FilterFaults}. */
@Component
class FilterParameter implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Filter.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (Map.Entry<String, String[]> parameterSent :
                request.getParameterMap().entrySet()) {
            asked.put(parameterSent.getKey(), List.of(parameterSent.getValue()));
        }
        FilterFaults.Beside beside = parameter.getParameterAnnotation(FilterFaults.Beside.class);
        if (beside != null) {
            Map<String, Object> page = Objects.requireNonNull(model).getModel();
            HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
            asked = FilterFaults.leaveOutDates(asked, page, response, beside.value());
        }
        return Filter.read((Class) parameter.getParameterType(), asked);
    }
}
